/** A shopper's photo of two halves of an avocado, as part of a response. */
export const AVOCADO_PHOTO: string = `data:image/svg+xml;base64,${btoa(`
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="640" height="480">
  <rect width="320" height="240" fill="#d9c7a8"/>
  <path d="M0 176 320 150v90H0z" fill="#b98d5b"/>
  <ellipse cx="112" cy="196" rx="84" ry="12" fill="#8a6239" opacity=".5"/>
  <ellipse cx="236" cy="184" rx="66" ry="10" fill="#8a6239" opacity=".5"/>
  <g transform="rotate(-14 112 120)">
    <path d="M112 26c30 0 42 34 52 66 12 40-8 100-52 100s-64-60-52-100c10-32 22-66 52-66z" fill="#35511f"/>
    <path d="M112 36c24 0 34 30 43 60 11 36-7 86-43 86s-54-50-43-86c9-30 19-60 43-60z" fill="#8fae4b"/>
    <path d="M112 48c18 0 27 26 34 52 9 30-6 72-34 72s-43-42-34-72c7-26 16-52 34-52z" fill="#e6dd8d"/>
    <circle cx="112" cy="132" r="29" fill="#7a4a22"/>
    <circle cx="103" cy="122" r="9" fill="#a06a3a"/>
  </g>
  <g transform="rotate(18 236 124)">
    <path d="M236 52c24 0 33 26 41 52 9 32-7 78-41 78s-50-46-41-78c8-26 17-52 41-52z" fill="#35511f"/>
    <path d="M236 62c18 0 26 22 33 46 8 26-6 64-33 64s-41-38-33-64c7-24 15-46 33-46z" fill="#8fae4b"/>
    <path d="M236 72c14 0 20 20 26 40 6 22-5 52-26 52s-32-30-26-52c6-20 12-40 26-40z" fill="#e6dd8d"/>
    <ellipse cx="236" cy="134" rx="17" ry="19" fill="#cfc06a"/>
  </g>
</svg>`)}`;
