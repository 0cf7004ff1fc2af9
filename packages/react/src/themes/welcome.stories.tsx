import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { AVOCADO_PHOTO } from "../../testing/avocadoPhoto.ts";
import type { Network } from "../../testing/createSandboxClient.ts";
import { chosenStrings } from "../../testing/locales.ts";
import { SandboxProvider } from "../../testing/SandboxProvider.tsx";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { BRANDS, chosenBrand } from "./brands.ts";
import "./welcome.css";

const meta: Meta<typeof ShopperChat> = {
  title: "Welcome",
  component: ShopperChat,
  tags: ["!autodocs"],
  parameters: {
    page: false,
    controls: { disable: true },
    // Each is the one chat of its own page.
    a11y: { config: { rules: [{ id: "landmark-unique", enabled: false }] } },
  },
};

export default meta;

type Story = StoryObj<typeof ShopperChat>;

/** One chat on three storefronts. Write in any of them: the shopper answers twice, and then hands over. */
export const Welcome: Story = {
  render: (_, { globals }) => (
    <div className="welcome" data-color-scheme={chosenBrand(globals).colorScheme}>
      {(["none", "thistle-and-loam", "pricebolt"] as const).map((brand) => {
        const { classNames, colorScheme, title } = chosenBrand({ ...globals, brand });
        return (
          <div className={`story-page ${brand}`} key={brand} data-color-scheme={colorScheme}>
            <h2 className="welcome-name">{title}</h2>
            <SandboxProvider
              network={beginInTheMiddle}
              strings={chosenStrings(globals)}
              colorScheme={colorScheme}
            >
              <ShopperChat
                orderId="conversation"
                pollMs={2000}
                warnBeforeUnload={false}
                aria-label={title}
                className="welcome-chat"
                classNames={classNames}
              />
            </SandboxProvider>
          </div>
        );
      })}
    </div>
  ),
  async play({ canvasElement }) {
    for (const { title } of [BRANDS.none, BRANDS["thistle-and-loam"], BRANDS.pricebolt]) {
      const chat = within(canvasElement).getByRole("region", { name: title });
      await waitFor(() => expect(within(chat).getAllByRole("listitem")).toHaveLength(5), {
        timeout: 8000,
      });
      await expect(within(chat).getByRole("img", { name: "Photo from Ana" })).toBeVisible();
    }
  },
};

/** Puts four messages between the first one of the simulated shopper and what follows. */
const beginInTheMiddle: Network = (fetch) => async (input, init) => {
  const response = await fetch(input, init);
  const address = input instanceof Request ? input.url : `${input}`;
  if ((init?.method ?? "GET") !== "GET" || !address.endsWith("/messages")) return response;
  const answer: ConversationAnswer = await response.json();
  const [opening, ...later] = answer.chat_messages;
  const { id } = answer.metadata.current_shopper;
  return Response.json({ ...answer, chat_messages: [opening, ...createMiddle(id), ...later] });
};

interface ConversationAnswer {
  chat_messages: object[];
  metadata: { current_shopper: { id: number } };
}

function createMiddle(shopper: number): object[] {
  const now = { created_at: new Date(Date.now() - 1000).toISOString() };
  const fromShopper = { sender_id: shopper, ...now };
  const fromCustomer = { ...FROM_CUSTOMER, ...now };
  return [
    wireMessage(900_001, "Could you pick ripe avocados?", fromCustomer),
    wireMessage(900_002, "", { image: AVOCADO_PHOTO, ...fromShopper }),
    wireMessage(900_003, "These are the ripest they have. Are they okay?", fromShopper),
    wireMessage(900_004, "They look good. Two, please", fromCustomer),
  ];
}
