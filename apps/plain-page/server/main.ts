import { startPlainPage } from "./startPlainPage.ts";

const { url } = await startPlainPage(Number(process.env.PORT ?? 3010));
process.stdout.write(`The page is at ${url}/ and ${url}/?order=chat-disabled\n`);
