import './filter.ts';
