import type { Page } from 'playwright-core';

/** What a page lets be heard that a reader should never cause. */
export class Noise {
	#lines: string[] = [];
	#allowed: RegExp[] = [];
	#origins: string[];

	/** @param origin the one origin that pages may talk to */
	constructor(origin: string) {
		this.#origins = [origin];
	}

	/** Names another site of ours, for tests that serve one. */
	atHomeAt(url: string) {
		this.#origins.push(new URL(url).origin);
	}

	/** Excuses messages that a test provokes on purpose. */
	allow(pattern: RegExp) {
		this.#allowed.push(pattern);
	}

	/** Every message that no one excused. */
	get heard(): string[] {
		return this.#lines.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
	}

	/** Collects from a page: console, uncaught errors, failed and foreign requests. */
	listenTo(page: Page) {
		const add = (kind: string, text: string) => {
			this.#lines.push(`${new URL(page.url()).pathname}  ${kind}: ${text}`);
		};
		page.on('console', (message) => {
			add(`console ${message.type()}`, message.text());
		});
		page.on('pageerror', (error) => {
			add('error', error.message);
		});
		page.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith('http') && !this.#origins.includes(origin))
				add('foreign', request.url());
		});
		page.on('requestfailed', (request) => {
			const reason = request.failure()?.errorText ?? 'failed';
			// Going to the next page ends what the last one still loads.
			if (reason !== 'net::ERR_ABORTED') add('request', `${request.url()} ${reason}`);
		});
		page.on('response', (response) => {
			if (response.status() >= 400) add('request', `${response.url()} ${response.status()}`);
		});
	}
}
