// So that `import "@shopper-chat/react/styles.layer.css"` compiles where nothing else declares CSS.
export {};
