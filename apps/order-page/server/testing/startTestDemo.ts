import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type RunningDemo, startDemo } from "../startDemo.ts";

/** Starts the demo for one test, with a minimal page instead of the build. */
export async function startTestDemo(): Promise<TestDemo> {
  const buildFolder = await temporaryFolder();
  await mkdir(join(buildFolder, "assets"));
  await writeFile(join(buildFolder, "index.html"), "<!doctype html><p>the built page</p>");
  await writeFile(join(buildFolder, "favicon.svg"), "<svg/>");
  await writeFile(join(buildFolder, "assets", "index-Ab12.js"), "// the built script");
  const demo = await startDemo({ port: 0, sandboxPort: 0, buildFolder });
  onTestFinished(demo.close);
  return { demo, visit: () => openPage(demo.url) };
}

/** Creates a folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "order-page-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

export interface TestDemo {
  demo: RunningDemo;
  /** Opens the order page as a new visitor. */
  visit: () => Promise<Visitor>;
}

interface Visitor {
  cookie: string;
  setCookie: string;
  get: (path: string) => Promise<Response>;
  session: () => Promise<unknown>;
  signIn: (customer: string | null) => Promise<Response>;
  send: (orderId?: string, headers?: Record<string, string | null>) => Promise<Response>;
}

/** Opens the page as a browser does, and stores its cookie. */
async function openPage(url: string): Promise<Visitor> {
  const page = await fetch(`${url}/orders/shopping`);
  const setCookie = page.headers.get("Set-Cookie") ?? "";
  const visitor: Visitor = {
    setCookie,
    cookie: setCookie.split(";", 1)[0] ?? "",
    get: (path) => fetch(`${url}${path}`, { headers: { Cookie: visitor.cookie } }),
    session: async () => (await visitor.get("/api/session")).json(),
    async signIn(customer) {
      const response = await post("/api/session", { customer });
      visitor.cookie = response.headers.get("Set-Cookie")?.split(";", 1)[0] ?? visitor.cookie;
      return response;
    },
    send: (orderId = "shopping", headers = {}) =>
      post(
        `/shopper-chat/v2/post_checkout/chat/${orderId}/messages`,
        { body: "Ripe bananas" },
        headers,
      ),
  };
  function post(path: string, body: unknown, changed: Record<string, string | null> = {}) {
    const headers = new Headers({
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Cookie: visitor.cookie,
    });
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    return fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  }
  return visitor;
}
