import type { Precision, Status } from '../core/model.ts';
