/** What a page with official words, or 一图读懂, does beyond reading and linking; without it marks and citations are links and text. */

import { installCiting } from './citing.js';
import { installCopyingWords } from './copying_words.js';
import { installFragments } from './fragments.js';
import { installPhrases } from './phrases.js';
import { installSelection } from './selection.js';
import { installSpeech } from './speech.js';

installFragments();
installPhrases();
installCiting();
installSelection();
installCopyingWords();
installSpeech();
