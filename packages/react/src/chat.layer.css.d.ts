// So that `import "@shopper-chat/react/chat.layer.css"` compiles where nothing else declares CSS.
export {};
