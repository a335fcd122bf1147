import type { Machine } from '../types.ts';
import { FieldReader, numberFrom } from './fields.ts';

/** Words by which product lines of a maker are known. */
const vendors: [RegExp, Machine['vendor']][] = [
	[/ampereone|altra|graviton|raspberry|\bpi ?\d|\bn1[05]0\b|risc-?v|snapdragon|rk35\d\d/, 'other'],
	[/apple|\bm[1-9]\b|mac/, 'apple'],
	[/amd|radeon|ryzen|instinct|strix|\bmi\d{2,3}|\brx ?\d|w7\d00|r9\d00|epyc/, 'amd'],
	[/intel|\barc\b|gaudi|xeon|\bb[56]0\b|\b[ab]\d{2}0\b(?=.*(arc|intel))|core ultra/, 'intel'],
	[
		/nvidia|geforce|rtx|gtx|tesla|jetson|dgx|spark|quadro|titan|\bg?[abhltv]\d{1,3}s?\b|\bgh200|\bgb\d+|hgx/,
		'nvidia',
	],
];

/** Words of machines whose accelerator shares the system's memory. */
const unified =
	/spark|gb10|strix|ryzen ai|jetson|orin|thor|apu|igpu|integrated|core ultra|snapdragon/;
const processors =
	/\bcpu\b|xeon|epyc|threadripper|ampereone|altra|graviton|raspberry|\bpi ?\d|\bn1[05]0\b|risc-?v|rk35\d\d|core i\d|ryzen [3579]\b/;

/** A case's `hardware` as the engine's machine. */
export function machineFromFields(reader: FieldReader): Machine {
	const name = String(reader.value('name', 'accelerator', 'gpu') ?? 'machine');
	const words = name.toLowerCase();
	const vendor = vendors.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
	const interconnect = reader.text('interconnect');
	reader.ignore('spec_source', 'source', 'notes', 'note', 'memory_type', 'form_factor');
	return {
		name,
		acceleratorCount:
			reader.positive(
				'count',
				'gpus',
				'gpu_count',
				'num_gpus',
				'accelerator_count',
				'num_accelerators',
				'quantity',
			) ??
			countInName(words) ??
			1,
		memoryGB: reader.positive('memory_gb', 'memory', 'vram_gb', 'memory_size_gb', 'vram', 'ram'),
		usableMemoryGiB: reader.positive(
			'memory_gib_reported',
			'memory_gib_usable',
			'memory_gib',
			'usable_memory_gib',
		),
		bandwidthGBPerSecond: bandwidth(reader),
		fp16DenseTflops: peak(reader, ['fp16', 'bf16']),
		fp8DenseTflops: peak(reader, ['fp8']),
		fp4DenseTflops: peak(reader, ['fp4', 'nvfp4', 'mxfp4']),
		int8DenseTops: peak(reader, ['int8']),
		interconnectGBPerSecond: linkSpeed(
			reader.positive('interconnect_gbs', 'interconnect_gb_s'),
			interconnect,
		),
		interconnect: interconnect === '' ? null : interconnect,
		hostMemoryGB: reader.positive(
			'host_memory_gb',
			'host_ram_gb',
			'ram_gb',
			'system_memory_gb',
			'system_ram_gb',
		),
		memoryKind: memoryKind(words, vendor),
		vendor,
		powerW: reader.positive('power_w', 'tdp_w', 'board_power_w'),
	};
}

/** A peak under any order of its words: `tflops_fp16_dense`, `bf16_tflops`, `dense_fp8_tflops`. */
const peak = (reader: FieldReader, formats: string[]) =>
	reader.positive(
		...formats.flatMap((format) =>
			['tflops', 'tops'].flatMap((unit) => [
				`${unit}_${format}_dense`,
				`${unit}_${format}`,
				`${format}_dense_${unit}`,
				`${format}_${unit}_dense`,
				`dense_${format}_${unit}`,
				`${format}_${unit}`,
			]),
		),
	);

/** Bandwidth of the memory in GB/s, also where it is given in TB/s. */
function bandwidth(reader: FieldReader): number | null {
	const inGigabytes = reader.positive(
		'bandwidth_gbs',
		'bandwidth_gb_s',
		'memory_bandwidth_gbs',
		'memory_bandwidth_gb_s',
		'memory_bandwidth_gbps',
		'bandwidth_gbps',
		'mem_bandwidth_gbs',
		'bandwidth',
		'memory_bandwidth',
	);
	const inTerabytes = reader.positive('bandwidth_tbs', 'bandwidth_tb_s', 'memory_bandwidth_tbs');
	return inGigabytes ?? (inTerabytes === null ? null : inTerabytes * 1000);
}

/** Cards that the name counts: `2x RTX 3090`, `H200 x8`, `4 × L40S`. */
function countInName(words: string): number | null {
	const found = /(?:^|\s)(\d{1,3})\s*[x×*]\s|[x×*]\s*(\d{1,3})(?:$|[\s,(])|^(\d{1,2})x/.exec(words);
	const count = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? NaN);
	return count >= 1 ? count : null;
}

function memoryKind(words: string, vendor: Machine['vendor']): Machine['memoryKind'] {
	if (vendor === 'apple') return 'apple';
	if (processors.test(words)) return 'cpu';
	return unified.test(words) ? 'unified' : 'discrete';
}

/** GB/s that one lane of PCI Express carries in one direction, by generation (PCI-SIG base specifications). */
const pcieLane: Record<string, number> = { '3': 1, '4': 2, '5': 4, '6': 8 };

function linkSpeed(stated: number | null, words: string): number | null {
	if (stated !== null) return stated;
	const speed = /(\d+(?:\.\d+)?)\s*gb\/s/.exec(words)?.[1];
	if (speed) return numberFrom(speed);
	const pcie = /pcie?\s*(?:gen\s*)?(\d)(?:\.0)?(?:\s*x\s*(\d+))?/.exec(words);
	const lane = pcieLane[pcie?.[1] ?? ''];
	return lane ? lane * Number(pcie?.[2] ?? 16) : null;
}

/** A machine of which nothing is known but that it is one. */
export const unknownMachine: Machine = machineFromFields(new FieldReader({}, 'hardware'));
