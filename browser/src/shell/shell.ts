import './filter.ts';
import './own-clocks.ts';
import './share.ts';
