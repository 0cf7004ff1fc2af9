// So that `import "@shopper-chat/react/styles.css"` compiles where nothing else declares CSS.
export {};
