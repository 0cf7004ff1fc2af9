import { JsonReader } from "./JsonReader.ts";

/** An order as the storefront backend returns it. Money is in cents, times are ISO. */
export type Order = {
  id: string;
  /** The order number that the customer knows. */
  number: string;
  placedAt: string;
  status: OrderStatus;
  /** Connect's name of the order's status, which decides whether the chat is open. */
  workflowState: string;
  /** All steps in order; `reachedAt` is null for future steps. */
  steps: OrderStep[];
  shopper: { firstName: string };
  deliveryWindow: { start: string; end: string; timeZone: string };
  address: { lines: string[]; note: string | null };
  items: OrderItem[];
  payment: { cardLastDigits: string };
  totals: OrderTotals;
};

export type OrderStatus = (typeof orderStatuses)[number];
type OrderStep = { status: OrderStatus; reachedAt: string | null };

export type GroceryIconName = (typeof groceryIconNames)[number];

export type Grocery = {
  name: string;
  detail: string;
  icon: GroceryIconName;
  unitPriceCents: number;
};

export type OrderItem = Grocery & { id: string; quantity: number; outcome: ItemOutcome };

export type ItemOutcome =
  | { state: "pending" }
  | { state: "found" }
  | { state: "replaced"; by: Grocery }
  | { state: "refunded" };

/** `ordered` - `refunds` + `replacements` + `delivery` + `tip` = `total`. */
export type OrderTotals = {
  currency: string;
  orderedCents: number;
  /** The difference in price between replacements and original items. */
  replacementsCents: number;
  refundsCents: number;
  deliveryCents: number;
  tipCents: number;
  totalCents: number;
};

/** The signed-in customer of the demo, and the other customers. */
export type Session = {
  customer: { name: string } | null;
  customers: { key: string; name: string }[];
};

const orderStatuses = ["received", "picking", "delivering", "delivered"] as const;

const groceryIconNames = [
  "bananas",
  "bread",
  "cheese",
  "coffee",
  "eggs",
  "lemons",
  "milk",
  "spinach",
  "tomatoes",
  "yogurt",
] as const;

/** Parses an order. Throws an Error that names the first wrong field. */
export function parseOrder(value: unknown): Order {
  const order = new JsonReader(value, "order");
  const deliveryWindow = order.field("deliveryWindow");
  const address = order.field("address");
  return {
    id: order.field("id").text(),
    number: order.field("number").text(),
    placedAt: order.field("placedAt").instant(),
    status: order.field("status").oneOf(orderStatuses),
    workflowState: order.field("workflowState").text(),
    steps: order.field("steps").list((step) => ({
      status: step.field("status").oneOf(orderStatuses),
      reachedAt: step.field("reachedAt").orNull((reachedAt) => reachedAt.instant()),
    })),
    shopper: { firstName: order.field("shopper").field("firstName").text() },
    deliveryWindow: {
      start: deliveryWindow.field("start").instant(),
      end: deliveryWindow.field("end").instant(),
      timeZone: deliveryWindow
        .field("timeZone")
        .known((timeZone) => new Intl.DateTimeFormat("en-US", { timeZone }), "a time zone"),
    },
    address: {
      lines: address.field("lines").list((line) => line.text()),
      note: address.field("note").orNull((note) => note.text()),
    },
    items: order.field("items").list(parseItem),
    payment: { cardLastDigits: order.field("payment").field("cardLastDigits").text() },
    totals: parseTotals(order.field("totals")),
  };
}

/** Parses a session in the same way. */
export function parseSession(value: unknown): Session {
  const session = new JsonReader(value, "session");
  return {
    customer: session
      .field("customer")
      .orNull((customer) => ({ name: customer.field("name").text() })),
    customers: session.field("customers").list((customer) => ({
      key: customer.field("key").text(),
      name: customer.field("name").text(),
    })),
  };
}

function parseItem(item: JsonReader): OrderItem {
  return {
    ...parseGrocery(item),
    id: item.field("id").text(),
    quantity: item.field("quantity").integer(1),
    outcome: parseOutcome(item.field("outcome")),
  };
}

function parseOutcome(outcome: JsonReader): ItemOutcome {
  const state = outcome.field("state").oneOf(["pending", "found", "replaced", "refunded"]);
  return state === "replaced" ? { state, by: parseGrocery(outcome.field("by")) } : { state };
}

function parseGrocery(grocery: JsonReader): Grocery {
  return {
    name: grocery.field("name").text(),
    detail: grocery.field("detail").text(),
    icon: grocery.field("icon").oneOf(groceryIconNames),
    unitPriceCents: grocery.field("unitPriceCents").integer(),
  };
}

function parseTotals(totals: JsonReader): OrderTotals {
  return {
    currency: totals
      .field("currency")
      .known(
        (currency) => new Intl.NumberFormat("en-US", { style: "currency", currency }),
        "a currency",
      ),
    orderedCents: totals.field("orderedCents").integer(),
    replacementsCents: totals.field("replacementsCents").integer(Number.MIN_SAFE_INTEGER),
    refundsCents: totals.field("refundsCents").integer(),
    deliveryCents: totals.field("deliveryCents").integer(),
    tipCents: totals.field("tipCents").integer(),
    totalCents: totals.field("totalCents").integer(),
  };
}
