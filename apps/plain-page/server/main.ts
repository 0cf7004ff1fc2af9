import { startPlainPage } from "./startPlainPage.ts";

const { url } = await startPlainPage(Number(process.env.PORT ?? 3010));
process.stdout.write(`The pages are at ${url}/ and ${url}/composer\n`);
