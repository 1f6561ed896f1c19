import { idOf, STATUSES } from '../core/columns.ts';
import { DATELINES, groupAt } from './catalogue.ts';
import type { DatelineSpot } from './geography.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { Lead } from './protocol.ts';

/** The incident of a row as what decides a mark's looks. */
export function leadOf({ columns, types, groupOf }: IncidentTable, row: number): Lead {
  const type = columns.type[row] ?? 0;
  return {
    id: idOf(columns.id[row] ?? 0),
    type: types[type] ?? '',
    group: groupAt(groupOf[type] ?? 0),
    status: STATUSES[columns.status[row] ?? 0] ?? 'reported',
    sources: columns.sources[row] ?? 0,
  };
}

export function datelineLead({ articles }: DatelineSpot): Lead {
  return { id: `${DATELINES}:${articles[0] ?? ''}`, type: DATELINES, group: null, status: 'reported', sources: 1 };
}
