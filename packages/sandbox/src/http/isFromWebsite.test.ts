import { describe, expect, it } from "vitest";
import { isFromWebsite } from "./isFromWebsite.ts";

function fromWebsite(headers: Record<string, string>, url = "http://127.0.0.1:4010/sandbox/reset") {
  return isFromWebsite(new Request(url, { headers }));
}

describe("isFromWebsite", () => {
  it.each<Record<string, string>>([
    {},
    { Host: "127.0.0.1:4010" },
    { Host: "localhost:4010" },
    { Host: "[::1]:4010" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:6006" },
    { Origin: "http://127.0.0.1:4010" },
  ])("takes a request with the headers %j for one of no website", (headers) => {
    expect(fromWebsite(headers)).toBe(false);
  });

  it.each<Record<string, string>>([
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "cross-site", Origin: "http://127.0.0.1:4010" },
    { Origin: "https://shop.example" },
    { Origin: "null" },
    { Host: "rebound.example:4010", "Sec-Fetch-Site": "same-origin" },
    { Host: "127.0.0.1.example:4010" },
    { Host: "localhost@shop.example" },
  ])("takes a request with the headers %j for one of a website", (headers) => {
    expect(fromWebsite(headers)).toBe(true);
  });

  it("takes no request inside a tab for one of a website, whatever the address of the page", () => {
    expect(fromWebsite({}, "https://storybook.example/sandbox/requests")).toBe(false);
  });
});
