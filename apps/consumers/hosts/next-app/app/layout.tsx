import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";
import type { ReactNode } from "react";

export const metadata = { title: "Your order", icons: { icon: "data:," } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
