// So that `import "@shopper-chat/react/chat.css"` compiles where nothing else declares CSS.
export {};
