// cspell:ignore fpackage -- part of an encoded path
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { startDemo } from "./startDemo.ts";
import { startTestDemo, temporaryFolder } from "./testing/startTestDemo.ts";

describe("the pages", () => {
  it("are the built page for every order, with a strict policy", async () => {
    const { demo } = await startTestDemo();
    for (const path of ["/orders/shopping", "/orders/not-an-order", "/orders/a%20b/c"]) {
      const response = await fetch(`${demo.url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
      expect(response.headers.get("Cache-Control")).toBe("private, no-cache");
      expect(response.headers.get("Content-Security-Policy")).toBe(
        `default-src 'self'; img-src 'self' ${demo.sandboxUrl}; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'`,
      );
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(response.headers.get("X-Frame-Options")).toBe("DENY");
      expect(response.headers.get("Referrer-Policy")).toBe("same-origin");
      expect(await response.text()).toContain("the built page");
    }
  });

  it("redirect from the root to the order that is being shopped", async () => {
    const { demo } = await startTestDemo();
    const response = await fetch(demo.url, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/orders/conversation");
  });

  it("serve their files, and let browsers cache those with a hash in their name", async () => {
    const { demo } = await startTestDemo();
    const script = await fetch(`${demo.url}/assets/index-Ab12.js`);
    expect(await script.text()).toBe("// the built script");
    expect(script.headers.get("Content-Type")).toMatch(/javascript/);
    expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const icon = await fetch(`${demo.url}/favicon.svg`);
    expect(icon.headers.get("Content-Type")).toMatch(/^image\/svg\+xml/);
    expect(icon.headers.get("Cache-Control")).toBe("no-cache");
  });

  it.each(["/assets/other.js", "/nothing", "/index.html", "/assets/..%2f..%2fpackage.json"])(
    "do not include %s",
    async (path) => {
      const { demo } = await startTestDemo();
      const response = await fetch(`${demo.url}${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get("Cache-Control")).toBeNull();
    },
  );

  it("explain how to build them when they are not built", async () => {
    const buildFolder = await temporaryFolder();
    await expect(startDemo({ port: 0, sandboxPort: 0, buildFolder })).rejects.toThrow(
      "The order page is not built. Run `pnpm demo`, which builds it first.",
    );
  });
});

describe("a port in use", () => {
  it("of the storefront is named together with its variable", async () => {
    const port = await takenPort();
    await expect(startDemo({ port, sandboxPort: 0 })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use. Choose another with the variable PORT, such as PORT=3000.`,
    );
  });

  it("of the sandbox is named together with its variable, and the storefront's port is released", async () => {
    const sandboxPort = await takenPort();
    const server = createServer();
    const port = await listenOn(server, 0);
    await new Promise((resolve) => server.close(resolve));
    await expect(startDemo({ port, sandboxPort })).rejects.toThrow(
      /Port \d+ on 127\.0\.0\.1 is in use.*SANDBOX_PORT/,
    );
    const again = createServer();
    onTestFinished(() => void again.close());
    expect(await listenOn(again, port)).toBe(port);
  });
});

async function takenPort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return listenOn(server, 0);
}

function listenOn(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
