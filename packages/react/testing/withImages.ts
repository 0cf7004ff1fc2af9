/** In a tab nothing serves the sandbox's images, so they come as part of its answers. */
export function withImages(fetch: FetchLike, fetchImage: FetchLike): FetchLike {
  return async (input, init) => {
    const response = await fetch(input, init);
    if ((init?.method ?? "GET") !== "GET") return response;
    let text = await response.text();
    for (const [address] of text.matchAll(/https:[^"]+\/sandbox\/images\/[\w-]+\.svg/g)) {
      const image = await (await fetchImage(address)).text();
      text = text.replace(address, `data:image/svg+xml;base64,${btoa(image)}`);
    }
    return new Response(text, response);
  };
}

type FetchLike = typeof globalThis.fetch;
