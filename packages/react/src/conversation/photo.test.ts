import { describe, expect, it } from "vitest";
import { toPhoto } from "./photo.tsx";

describe("toPhoto", () => {
  it("shows an image over https, from any host unless the app lists some", () => {
    const src = "https://images.example.com/a.jpg?x=1";
    expect(toPhoto(src, undefined)).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["images.example.com"])).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["*.example.com"])).toEqual({ kind: "shown", src });
    expect(toPhoto(src, ["*.EXAMPLE.com"])).toEqual({ kind: "shown", src });
  });

  it.each([[[]], [["example.com"]], [["*.images.example.com"]], [["*.other.example"]]])(
    "links to an image whose host is not one of %j",
    (hosts) => {
      const href = "https://images.example.com/a.jpg";
      expect(toPhoto(href, hosts)).toEqual({ kind: "linked", href, host: "images.example.com" });
    },
  );

  it("links to an image over plain http, which a page over https would not load", () => {
    expect(toPhoto("http://example.com/a.jpg", undefined).kind).toBe("linked");
  });

  it("returns the host in punycode, so that it can't be mistaken for another", () => {
    expect(toPhoto("https://аррӏе.com/a.jpg", [])).toMatchObject({ host: "xn--80ak6aa92e.com" });
  });

  it("shows an image that is part of the response", () => {
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
  ])("neither shows nor links to %s", (image) => {
    expect(toPhoto(image, undefined)).toEqual({ kind: "hidden" });
  });
});
