import { createElement } from "react";
import { addons, types } from "storybook/manager-api";
import { showBrand } from "./showBrand.ts";
import { createWireLog } from "./wire/createWireLog.ts";
import { WirePanel } from "./wire/WirePanel.tsx";

showBrand();

const ID = "shopper-chat/wire";

addons.register(ID, (api) => {
  const log = createWireLog(api);
  addons.add(ID, {
    type: types.PANEL,
    title: "On the wire",
    match: ({ viewMode }) => viewMode === "story",
    render: ({ active = false }) => createElement(WirePanel, { isActive: active, log }),
  });
});
