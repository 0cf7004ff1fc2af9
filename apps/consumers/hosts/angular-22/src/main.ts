import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "@shopper-chat/element";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (isChat) {
      <shopper-chat base-url="/shopper-chat" [attr.order-id]="orderId" />
    } @else {
      <shopper-chat-composer
        base-url="/shopper-chat"
        [orderId]="orderId"
        [quickReplies]="['Thanks']"
        (shopper-chat-sent)="sent = sent + 1"
      />
    }
    <output>{{ sent }}</output>
  `,
})
class App {
  readonly orderId = decodeURIComponent(location.pathname.replace("/orders/", ""));
  readonly isChat = location.search === "?chat";
  sent = 0;
}

// zone.js replaces Promise on the page, as many Angular storefronts still have it.
bootstrapApplication(App, { providers: [provideZoneChangeDetection()] });
