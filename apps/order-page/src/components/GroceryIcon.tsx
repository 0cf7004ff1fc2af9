import type { ReactElement, ReactNode } from "react";
import type { GroceryIconName } from "../order.ts";

/** A small drawing of a grocery. It is decorative, because the name is beside it. */
export function GroceryIcon({ name }: { name: GroceryIconName }): ReactElement {
  return (
    <svg className="pf-grocery-icon" viewBox="0 0 48 48" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

const drawings: Record<GroceryIconName, ReactNode> = {
  bananas: (
    <>
      <path fill="#e6b53c" d="M14 10c-4 13 3 27 21 29 2 0 3-2 1.5-3.5C26 31 20 23 19 11z" />
      <path fill="#f3cc5c" d="M19 11c0 12 7 20 17.5 21.5 2 .2 3-2 1.5-3.3C29 24 24 18 22.5 10z" />
      <path fill="#7a5a2b" d="M14 10l2-4h4l2.5 4-3.5 1z" />
    </>
  ),
  bread: (
    <>
      <path
        fill="#b9773a"
        d="M6 22c0-6 6-10 18-10s18 4 18 10c0 3-1.5 4-3 5v8a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2v-8c-1.5-1-3-2-3-5z"
      />
      <path fill="#d99e5d" d="M8.5 21c0-4 5-6.5 15.5-6.5S39.5 17 39.5 21c0 3-31 3-31 0z" />
      <g fill="none" stroke="#8d5624" strokeWidth="2" strokeLinecap="round">
        <path d="M17 17l-2 4" />
        <path d="M25 17l-2 4" />
        <path d="M33 17l-2 4" />
      </g>
    </>
  ),
  cheese: (
    <>
      <path fill="#f4cf6a" d="M6 24L34 10c5 2 8 7 8 14z" />
      <path fill="#e5b443" d="M6 24h36v13H6z" />
      <g fill="#c8932a">
        <circle cx="15" cy="30" r="3" />
        <circle cx="27" cy="33" r="2" />
        <circle cx="35" cy="29" r="2.5" />
      </g>
      <circle cx="30" cy="18.5" r="2" fill="#e0ae3f" />
    </>
  ),
  coffee: (
    <>
      <path fill="#5b4034" d="M14 13h20l2 26a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2z" />
      <path fill="#7c5a49" d="M14 7h20v6H14z" />
      <path fill="#f0e3d3" d="M13.3 21h21.4l.9 12H12.4z" />
      <ellipse cx="24" cy="27" rx="3.5" ry="4.5" fill="#5b4034" />
      <path fill="none" stroke="#f0e3d3" strokeWidth="1.2" d="M24.5 22.5c-2 3 1.5 5-1 9" />
    </>
  ),
  eggs: (
    <>
      <g fill="#d9a880">
        <ellipse cx="13" cy="23" rx="5.5" ry="7.5" />
        <ellipse cx="35" cy="23" rx="5.5" ry="7.5" />
      </g>
      <ellipse cx="24" cy="22.5" rx="5.5" ry="8" fill="#e9c2a0" />
      <path fill="#9aa79f" d="M4 25h40l-3 11a2 2 0 0 1-2 1.5H9A2 2 0 0 1 7 36z" />
      <path fill="#b3beb7" d="M4 25h40v3H4z" />
    </>
  ),
  lemons: (
    <>
      <path
        fill="#f2cf45"
        d="M7 27c0-8 8-14 17-14 5 0 8 2 10.5 4.5 1.5 1.5 4 1 5 3s-.5 4 .3 6c-1 8-7 12.5-16.3 12.5-5 0-7.5-1.5-9.5-3.5-1.5-1.5-4.5-1-5.5-3s.5-3.5-1.5-5.5z"
      />
      <path
        fill="#f9e487"
        d="M14 24c1-4 5-7 9-7 1.5 0 1.5 2 0 2-3.5.5-6 2.5-7 5.5-.5 1.5-2.3 1-2-.5z"
      />
      <path fill="#5c8f4a" d="M31 14c0-5 4-8 10-7 0 5-4 8-10 7z" />
    </>
  ),
  milk: (
    <>
      <path fill="#8fb2c8" d="M17 6h14v4H17z" />
      <path fill="#c5d9e5" d="M17 10h14l5 8H12z" />
      <path fill="#ffffff" d="M12 18h24v22a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2z" />
      <path fill="#3f7fa6" d="M12 24h24v11H12z" />
      <path fill="#ffffff" d="M24 26c2.5 2.5 3 3.5 3 4.5a3 3 0 0 1-6 0c0-1 .5-2 3-4.5z" />
    </>
  ),
  spinach: (
    <>
      <path fill="#4d8a45" d="M23 36C10 34 6 24 9 12c10 1 16 9 14 24z" />
      <path fill="#6aa65b" d="M24 38c-3-13 3-24 15-28 4 13-2 24-15 28z" />
      <g fill="none" stroke="#d7e8c8" strokeWidth="1.5" strokeLinecap="round">
        <path d="M13 17c3 5 6 10 9 17" />
        <path d="M35 16c-4 6-8 12-10.5 20" />
      </g>
      <path fill="none" stroke="#3c6e36" strokeWidth="2.5" strokeLinecap="round" d="M24 35v7" />
    </>
  ),
  tomatoes: (
    <>
      <circle cx="17" cy="28" r="11" fill="#c4402f" />
      <circle cx="32" cy="31" r="10" fill="#d9553f" />
      <path
        fill="#4d8a45"
        d="M17 19l5-3-1 4 4 2-5 .5-3 4-2.5-4-5-1 4-1.5-1-4zM32 22.5l4-2-.5 3 3.5 2-4.5.3-2.5 3.2-2-3.2-4-.8 3.5-1.5-1-3z"
      />
      <path
        fill="none"
        stroke="#4d8a45"
        strokeWidth="2"
        strokeLinecap="round"
        d="M17 20c1-6 6-10 12-10"
      />
    </>
  ),
  yogurt: (
    <>
      <path fill="#8d9cc4" d="M10 10h28v5H10z" />
      <path fill="#ffffff" d="M12 15h24l-3 25a2 2 0 0 1-2 1.8H17A2 2 0 0 1 15 40z" />
      <path fill="#dfe5f3" d="M13 22h22.2l-1.3 11H14.3z" />
      <path fill="#5f72a8" d="M18 28c2-3 4-3 6 0s4 3 6 0v3c-2 3-4 3-6 0s-4-3-6 0z" />
    </>
  ),
};
