/** What a page with official words does beyond reading and linking; without it marks and citations are links and text. */

import { installCiting } from './citing.js';
import { installFragments } from './fragments.js';
import { installPhrases } from './phrases.js';
import { installSelection } from './selection.js';

installFragments();
installPhrases();
installCiting();
installSelection();
