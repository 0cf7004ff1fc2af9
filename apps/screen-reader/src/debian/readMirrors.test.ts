import { describe, expect, it } from "vitest";
import { readMirrors } from "./readMirrors.ts";

describe("readMirrors", () => {
  it("reads stanzas, past comments and other vendors' sources", () => {
    const debian = [
      "Types: deb",
      "# a comment",
      "URIs: http://mirror.example/debian",
      "Suites: bookworm bookworm-updates",
      "Components: main",
      "",
      "Types: deb",
      "URIs: http://mirror.example/debian-security",
      "Suites: bookworm-security",
      "Components: main",
    ].join("\n");
    const vendor = "Types: deb\nURIs: https://vendor.example/node\nSuites: nodistro\n";
    expect(readMirrors([vendor, debian], "bookworm")).toEqual({
      main: "http://mirror.example/debian",
      security: "http://mirror.example/debian-security",
    });
  });

  it("reads one-line sources with options, and needs no security updates", () => {
    const text = [
      "# deb http://old.example/debian bookworm main",
      "deb-src http://mirror.example/debian bookworm main",
      "deb [arch=amd64 signed-by=/usr/share/key.gpg] http://mirror.example/debian bookworm main",
    ].join("\n");
    expect(readMirrors([text], "bookworm")).toEqual({ main: "http://mirror.example/debian" });
  });

  it("throws when no source is for the release", () => {
    expect(() => readMirrors(["deb http://mirror.example/debian sid main"], "bookworm")).toThrow(
      "apt has no source for bookworm.",
    );
  });
});
