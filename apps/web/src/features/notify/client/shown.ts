/** Takes down the notification that the device still shows of a conversation. */
export async function closeShown(conversationId: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications({ tag: conversationId })) ?? [];
  for (const notification of shown) notification.close();
}
