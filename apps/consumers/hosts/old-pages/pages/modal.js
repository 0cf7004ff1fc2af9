// A modal of Bootstrap moves focus back into itself.
jQuery(() => jQuery("#chat").modal());
