import type { Container } from "./desktop/startContainer.ts";

/** The installed versions of Orca and the browsers, such as `43.1`. */
export async function readVersions(container: Container): Promise<Versions> {
  const read = async (name: string) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format
    const version = await container.run(["dpkg-query", "-W", "-f", "${Version}", name]);
    return /^[\d.]+\d/.exec(version)?.[0] ?? version;
  };
  return {
    debian: (await container.run(["cat", "/etc/debian_version"])).trim(),
    orca: await read("orca"),
    firefox: await read("firefox-esr"),
    chromium: await read("chromium"),
  };
}

export interface Versions {
  debian: string;
  orca: string;
  firefox: string;
  chromium: string;
}
