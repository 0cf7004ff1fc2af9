/** The path of the picture that the scripted shopper sends. */
export const AVOCADOS = "/sandbox/images/avocados.svg";

/** The pictures of a sandbox by path. Unlike the other paths below `/sandbox`, websites may load them. */
export const sandboxImages: Readonly<Record<string, string>> = {
  [AVOCADOS]: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
<rect width="640" height="480" fill="#e9e2d3"/>
<g transform="translate(210 250) rotate(-14)">
<path d="M0-150C60-150 70-60 100 0c34 70-14 150-100 150S-134 70-100 0C-70-60-60-150 0-150Z" fill="#2f4a22"/>
<path d="M0-128C46-128 56-48 82 8c28 58-14 122-82 122S-110 66-82 8C-56-48-46-128 0-128Z" fill="#cfdc7c"/>
<circle cy="52" r="52" fill="#7a4b26"/>
</g>
<path d="M440 90c60 0 72 88 104 150 38 74-14 160-104 160s-142-86-104-160c32-62 44-150 104-150Z" fill="#35522a"/>
</svg>
`,
};
