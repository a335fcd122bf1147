import { robotsText } from '#outputs/crawlers.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(robotsText(), 'text');
