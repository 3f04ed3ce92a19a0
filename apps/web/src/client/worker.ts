/** The service worker: it receives pushes, and answers for practice while the network is away. */
const WORKER = "/sw.js";

/** Registers the service worker, or finds it registered, and looks for a newer one. */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(WORKER);
}
