/** What every page loads beside the theme's own script. Without it the pages still read and link. */

import "./older_browsers.js";
import { installCheckDue } from "./check_due.js";
import { installControls } from "./controls.js";
import { installFolds } from "./folds.js";
import { installOffline } from "./offline.js";
import { preparePrint } from "./print.js";
import { installSearchInput } from "./search_input.js";
import { silenceSingleKeys } from "./shortcuts.js";

installControls();
installCheckDue();
installFolds();
preparePrint();
installSearchInput();
silenceSingleKeys();
installOffline();
if (document.querySelector(".official-text, .official__words, .glance")) import("../reading/reading.js");
