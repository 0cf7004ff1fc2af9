import { type ReactElement, useState } from "react";
import { QuickReplies } from "../../../packages/react/src/composer/QuickReplies.tsx";
import { ShopperChatComposer } from "../../../packages/react/src/composer/ShopperChatComposer.tsx";
import {
  BRANDS,
  type BrandName,
  chosenBrand,
  type Scheme,
} from "../../../packages/react/src/themes/brands.ts";
import { SiteSandbox } from "./SiteSandbox.tsx";
import "../../../packages/react/src/themes/halden-and-roe.css";
import "../../../packages/react/src/themes/pricebolt.css";
import "../../../packages/react/src/themes/thistle-and-loam.css";
import { Choice } from "./Choice.tsx";
import { TokenTable } from "./TokenTable.tsx";
import { useSiteScheme } from "./useSiteScheme.ts";
import "./live.css";

/** The tokens of a brand, and a composer with them. */
export function BrandedTokens(): ReactElement {
  const [chosen, setBrand] = useState<BrandName>("none");
  const [scheme, setScheme] = useState<Scheme>(useSiteScheme());
  const { name, schemes, colorScheme, classNames } = chosenBrand({
    brand: chosen,
    colorScheme: scheme,
  });
  return (
    <div className="site-live not-content">
      <div className="site-choices">
        <Choice legend="Brand" values={BRAND_CHOICES} chosen={name} onChoose={setBrand} />
        <Choice
          legend="Color scheme"
          values={schemes.map((value) => ({ value, title: SCHEME_TITLES[value] }))}
          chosen={colorScheme}
          onChoose={setScheme}
        />
      </div>
      <div className={`story-page site-brand ${name}`} data-color-scheme={colorScheme}>
        <TokenTable key={`${name} ${colorScheme}`} colorScheme={colorScheme} />
        <SiteSandbox colorScheme={colorScheme}>
          <ShopperChatComposer
            orderId="drops-after"
            quickReplies={<QuickReplies replies={["Ripe ones, please", "Leave it at the door"]} />}
            classNames={classNames}
          />
        </SiteSandbox>
      </div>
    </div>
  );
}

const BRAND_CHOICES = (["none", "thistle-and-loam", "pricebolt", "halden-and-roe"] as const).map(
  (value) => ({ value, title: BRANDS[value].title }),
);

const SCHEME_TITLES = { light: "Light", dark: "Dark" };
