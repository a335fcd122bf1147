import type { Machine } from '../types.ts';
import type { FieldReader } from './fields.ts';
import { numberFrom } from './fields.ts';

/** Words by which product lines of a maker are known. */
const vendors: [RegExp, Machine['vendor']][] = [
	[/ampereone|altra|graviton|raspberry|\bpi ?\d|\bn1[05]0\b|risc-?v|snapdragon|rk35\d\d/, 'other'],
	[/apple|\bm[1-9]\b|mac/, 'apple'],
	[/amd|radeon|ryzen|instinct|strix|\bmi\d{2,3}|\brx ?\d|w7\d00|r9\d00|epyc/, 'amd'],
	[/intel|\barc\b|gaudi|xeon|\bb60\b|core ultra/, 'intel'],
	[
		/nvidia|geforce|rtx|gtx|tesla|jetson|dgx|spark|quadro|titan|\bg?[abhltv]\d{1,3}s?\b|\bgh200|\bgb\d+|hgx/,
		'nvidia',
	],
];

/** Words of machines whose accelerator shares the system's memory. */
const unified = /spark|gb10|strix|ryzen ai|jetson|orin|thor|apu|igpu|integrated|core ultra/;
const processors =
	/\bcpu\b|xeon|epyc|threadripper|ampereone|altra|graviton|raspberry|\bpi ?\d|\bn1[05]0\b|risc-?v|rk35\d\d/;

/** A case's `hardware` as the engine's machine. */
export function machineFromFields(reader: FieldReader): Machine {
	const name = String(reader.value('name', 'accelerator', 'gpu') ?? 'machine');
	const words = name.toLowerCase();
	const vendor = vendors.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
	const interconnect = reader.text('interconnect');
	reader.ignore('spec_source', 'source', 'notes', 'note', 'memory_type', 'form_factor');
	return {
		name,
		acceleratorCount: reader.number('count', 'gpus', 'gpu_count', 'num_gpus') ?? 1,
		memoryGB: reader.number('memory_gb', 'memory', 'vram_gb'),
		usableMemoryGiB: reader.number(
			'memory_gib_reported',
			'memory_gib_usable',
			'memory_gib',
			'usable_memory_gib',
		),
		bandwidthGBPerSecond: reader.number('bandwidth_gbs', 'bandwidth_gb_s', 'memory_bandwidth_gbs'),
		fp16DenseTflops: reader.number('tflops_fp16_dense', 'tflops_bf16_dense', 'tflops_fp16'),
		fp8DenseTflops: reader.number('tflops_fp8_dense', 'tflops_fp8'),
		fp4DenseTflops: reader.number('tflops_fp4_dense', 'tflops_fp4', 'tflops_nvfp4_dense'),
		int8DenseTops: reader.number('tops_int8_dense', 'tops_int8'),
		interconnectGBPerSecond: linkSpeed(
			reader.number('interconnect_gbs', 'interconnect_gb_s'),
			interconnect,
		),
		interconnect: interconnect === '' ? null : interconnect,
		hostMemoryGB: reader.number(
			'host_memory_gb',
			'host_ram_gb',
			'ram_gb',
			'system_memory_gb',
			'system_ram_gb',
		),
		memoryKind: memoryKind(words, vendor),
		vendor,
		powerW: reader.number('power_w', 'tdp_w', 'board_power_w'),
	};
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
