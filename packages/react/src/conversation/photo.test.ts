import { describe, expect, it } from "vitest";
import { toPhoto } from "./toPhoto.ts";

describe("the image of a message", () => {
  it("is shown over https, from any host unless the page names some", () => {
    const src = "https://images.example.com/a.jpg?x=1";
    expect(toPhoto(src, undefined)).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["images.example.com"])).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["*.example.com"])).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["*.EXAMPLE.com"])).toEqual({ kind: "shown", src });
  });

  it.each([[[]], [["example.com"]], [["*.images.example.com"]], [["*.other.example"]]])(
    "is a link where its host is not one of %j",
    (hosts) => {
      const href = "https://images.example.com/a.jpg";
      expect(toPhoto(href, hosts)).toEqual({ kind: "linked", href, host: "images.example.com" });
    },
  );

  it("is a link over plain http, which a page over https would not load", () => {
    expect(toPhoto("http://example.com/a.jpg", undefined).kind).toBe("linked");
  });

  it("names the host that it is on in letters that can't be mistaken", () => {
    expect(toPhoto("https://аррӏе.com/a.jpg", [])).toMatchObject({ host: "xn--80ak6aa92e.com" });
  });

  it("may be part of the answer", () => {
    const src = "data:image/png;base64,iVBORw0KGgo=";
    expect(toPhoto(src, [])).toEqual({ kind: "shown", src });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    'data:image/png;base64,"><script>',
    "blob:https://example.com/1",
    "file:///etc/passwd",
    "https://user:password@example.com/a.jpg",
    "//example.com/a.jpg",
    "a.jpg",
    "https://",
    "",
    "x".repeat(50_000),
  ])("is neither shown nor linked to: %s", (image) => {
    expect(toPhoto(image, undefined)).toEqual({ kind: "hidden" });
  });
});
