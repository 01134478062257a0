import { cabinetCases } from '../../test/cabinet-cases.node.ts';
import { sha256OfBytes } from '../house/safe.node.ts';
import { memoryCabinet } from './memory-cabinet.ts';

cabinetCases('in memory', (now) => memoryCabinet({ digest: sha256OfBytes, now }));
