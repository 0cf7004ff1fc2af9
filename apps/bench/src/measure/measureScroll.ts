import { costOf } from "./costOf.ts";
import type { Stage } from "./onStage.ts";
import { rest } from "./typing.ts";

/** Scrolls a log from its end to its beginning with the wheel, and measures the smoothness. */
export async function measureScroll(stage: Stage): Promise<Scroll> {
  const { page, cdp } = stage;
  await stage.mount(1);
  await rest();
  const log = page.getByRole("log");
  await log.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const box = await log.boundingBox();
  if (!box) throw new Error("has no log to scroll");
  await rest();
  await page.evaluate(watchFrames);
  const cost = await costOf(cdp, async () => {
    await cdp.send("Input.synthesizeScrollGesture", {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: DISTANCE_PX,
      speed: PX_A_SECOND,
      preventFling: true,
    });
  });
  const { frames, longTasks } = await page.evaluate(() => window.frameWatch);
  const scrolled = await log.evaluate((element) => element.scrollHeight - element.scrollTop);
  if (scrolled < DISTANCE_PX) throw new Error("does not scroll the whole distance");
  return {
    thread: cost.total / frames.length,
    frames: frames.length,
    late: frames.filter((milliseconds) => milliseconds > BUDGET_MS).length,
    longTasks,
  };
}

export interface Scroll {
  /** The cost of a frame on the main thread, in milliseconds. */
  thread: number;
  frames: number;
  /** The number of dropped frames. */
  late: number;
  /** The number of tasks of more than 50 ms. Source: W3C Long Tasks. */
  longTasks: number;
}

const DISTANCE_PX = 12_000;
const PX_A_SECOND = 3000;
/** The time of two frames at 60 Hz: one was dropped. */
const BUDGET_MS = 1.5 * (1000 / 60);

/** Runs inside the page. */
function watchFrames(): void {
  const watch: FrameWatch = { frames: [], longTasks: 0 };
  let last: number | undefined;
  function look(now: number): void {
    if (last !== undefined) watch.frames.push(now - last);
    last = now;
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    watch.longTasks += list.getEntries().length;
  }).observe({ type: "longtask" });
  window.frameWatch = watch;
}

interface FrameWatch {
  frames: number[];
  longTasks: number;
}

declare global {
  interface Window {
    frameWatch: FrameWatch;
  }
}
