module.exports = {
  transpilePackages: [
    "@shopper-chat/react",
    "@shopper-chat/client",
    "@shopper-chat/server",
    "@shopper-chat/sandbox",
    "@noble/hashes",
  ],
};
