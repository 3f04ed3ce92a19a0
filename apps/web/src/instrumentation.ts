/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startChassis } = await import("./server/chassis.ts");
  await startChassis();
}
