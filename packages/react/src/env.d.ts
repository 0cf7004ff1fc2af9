// Bundlers and the build replace `process.env.NODE_ENV`. It is declared here, because the package has
// no types of Node.
declare var process: { readonly env: { readonly NODE_ENV?: string } };
