import './filter.ts';
import './own-clocks.ts';
