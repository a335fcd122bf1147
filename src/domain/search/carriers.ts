/** Words that say nothing in a name, and too little in a text to be asked for. */
const functionWords =
	'a about actually all also am an and any are as ask at be because been being but by can cant could did do does ' +
	'doing dont for from had has have having he help her here him his how i if im in into is it its just may me ' +
	'might much my no not of ok okay on one or our per please she should so some than that thats the their them ' +
	'then there these they this those though to too until us very via was we well were what whats when where ' +
	'whether which while who whom whose why will with within wont would yes yet you your';

/** Words that tell nothing of a name, but something in a text: "at once", "turned off", "made up". */
export const lightWords: ReadonlySet<string> = new Set(
	(
		'after again always anybody anyone anything before best better between both cannot each else enough ever every ' +
		'few get gets getting give go goes going good got instead keep know let like list look looking lot lots made ' +
		'make makes making many mean means meaning more most must need needed needs now off once only onto other out ' +
		'over own people put really same say says see show somebody someone something somewhere stuff such take tell ' +
		'thing things think through under up use used useful uses using want wants way without work works'
	).split(' '),
);

/** Words that carry a question and not its matter. */
export const carriers: ReadonlySet<string> = new Set([...functionWords.split(' '), ...lightWords]);
