export { createAuthLimits, type AuthLimits } from "./auth-limits.ts";
export { createGreetLimits, type Caller, type GreetLimits } from "./greet-limits.ts";
export { createIntroductionsLimits, type IntroductionsLimits } from "./introductions-limits.ts";
export { createNotifyLimits, type NotifyLimits } from "./notify-limits.ts";
