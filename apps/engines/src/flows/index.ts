import type { Flow } from "../Flow.ts";
import { chatting } from "./chatting.ts";
import { failing } from "./failing.ts";
import { keeping } from "./keeping.ts";
import { sending } from "./sending.ts";
import { showing } from "./showing.ts";

/** The flows that run in every engine. */
export const flows: readonly Flow[] = [...sending, ...failing, ...keeping, ...chatting, ...showing];
