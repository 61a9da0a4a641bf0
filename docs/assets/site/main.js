/** What every page loads. Without it the pages still read and link, and the menu opens. */

import "./older_browsers.js";
import { installCheckDue } from "./check_due.js";
import { installControls } from "./controls.js";
import { installFolds } from "./folds.js";
import { followHeadings } from "./heading_list.js";
import { installOffline } from "./offline.js";
import { preparePrint } from "./print.js";
import { installSearch } from "./search_field.js";

document.documentElement.classList.replace("no-js", "js");
installControls();
installCheckDue();
installFolds();
preparePrint();
installSearch();
followHeadings();
installOffline();
if (document.querySelector(".official-text, .official__words, .glance")) import("../reading/reading.js");
