/** Words that carry a question and not its matter. */
export const carriers: ReadonlySet<string> = new Set(
	(
		'a about actually after again all also always am an and any anybody anyone anything are as ask at be because been before ' +
		'being best better between both but by can cannot cant could did do does doing dont each else enough ever every few for ' +
		'from get gets getting give go goes going good got had has have having he help her here him his how i if im in instead into ' +
		'is it its just keep know let like list look looking lot lots made make makes making many may me mean means meaning might ' +
		'more most much must my need needed needs no not now of off ok okay on once one only onto or other our out over own ' +
		'people per please put really same say says see she should show so some somebody someone something somewhere stuff ' +
		'such take tell than that thats the their them then there these they thing things think this those though through to too under ' +
		'until up us use used useful uses using very via want wants was way we well were what whats when where whether which while ' +
		'who whom whose why will with within without wont work works would yes yet you your'
	).split(' '),
);
