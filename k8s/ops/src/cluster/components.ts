/** What a release is made of: a Deployment each. */
export type Component = "web" | "chat" | "worker";
