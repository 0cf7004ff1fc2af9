import { configure } from "@testing-library/react";

// What a test waits for comes at once on an idle machine, and later on one whose cores are all busy.
configure({ asyncUtilTimeout: 5000 });
