"""Posts in English text, whole: executive vice president, head of international originals, dean."""

from __future__ import annotations

from reader.annotate.text.searching import quick

_STOP = (
    r"(?:the|an?|its|his|her|their|at|in|from|to|for|on|by|with|as|after|before|when|who|which|that|has|have|had|is|are|was|were"
    r"|will|would|until|since|under|during|while|said|says|told|and|this|last|next|effective|following|left|leaves|joined|joins"
    r"|resigned|resigns|stepped|steps|quit|quits|moved|moves|departed|departs|retired|retires|took|takes|became|becomes|spent|led|ran|there|here|announced|announces|he|she|they|it|would|could|may|might|should|can|must|also|now|then|who|where|because|since|but|or|so|recently|currently|previously|formerly|later|earlier|already|amid|including|nearly|almost|about|over|more|less|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_HOUSE = r"(?:[a-z-]+ ){0,3}(?:maker|company|firm|startup|start-up|giant|group|bank|lender|platform|retailer|developer|chain|operator|provider|agency|club|side|lab|unit) [A-Z]"
"""What a house is, before its name: CEO of game maker|Orbit."""
_END = rf"(?=[,.;)]| (?!and\b){_STOP}| and (?:{_STOP}|[A-Z0-9])| [A-Z]|$)"
_MORE = rf"(?:(?:,? and| &)? (?!{_STOP})[a-z][a-z-]+){{0,3}}?{_END}"
"""The rest of a field of work, up to a word that cannot belong to it."""

FIELD = (
    r"(?:the )?(?:Economic|Foreign|Home|Internal|Interior|National|Digital|Health|Welfare|Labou?r|Transport|Transportation|Communications"
    r"|Education|Culture|Finance|Financial|Justice|Defen[cs]e|Security|Commerce|Trade|Industry|Agriculture|Environment|Science|Technology"
    r"|Development|Housing|Constitutional|Mainland|Civil|Service|Services|Treasury|Planning|Innovation|Tourism|Sports?|Rural|Human|Natural"
    r"|Resources|Emergency|Management|Public|Water|Energy|Veterans|Social|Works|Affairs|Information)(?: (?:Affairs|Development|Security|Services?"
    r"|Resources|Management|Works|Defen[cs]e|Welfare|Planning|Technology|Treasury))*(?!(?: [A-Z][a-z]+){0,3} (?:Council|Commission|Bureau|Department|Committee|Agency|Board|Authority|Administration)\b)"
)
"""What a ministry is for, written with capitals: Economic Affairs."""

_DEPARTMENT = r"(?-i:(?!Treasury\b)(?:(?:(?<=[Tt]he )|(?<=new )|(?<=mer )|(?<=as )|(?<=['’]s ))[A-Z][a-z]+(?:, [A-Z][a-z]+)*,? (?:and|&) [A-Z][a-z]+|[A-Z][a-z]+) (?=[Mm]inister\b|Secretary\b))"
"""What a post of a government is for, before it: Housing|Minister, Culture and Sport|Secretary; the Treasury is a house."""

_CAPITALS = (
    r" (?:of|for) (?:(?:AI|Global|Product|Software|Hardware|Vehicle|Corporate|Business|Human|Investor|Public|Clinical|Customer|Digital|Data|Machine|Original) )?"
    r"(?:Engineering|Research|Product|Products|Marketing|Sales|Operations|Design|Technology|Strategy|Finance|Communications|Development|Management|Programs|Resources|Relations"
    r"|Affairs|Science|Analytics|Learning|Security|Growth|Partnerships|Policy|Programming|Content|Infrastructure|Safety)(?:,? (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?! (?:University|Institute|Company|Group|Labs?|Council)\b)(?![\w-])"
)
"""A field of work written with capitals: VP of| Engineering."""

POST = quick(
    rf"(?<![\w-])(?i:{_DEPARTMENT}?"
    r"(?:(?:senior|deputy|vice|interim|acting|chief|executive|managing|general|associate|assistant|principal|lead"
    r"|staff|research|machine learning|software|finance|financial|operating|technology|marketing|product|design|security|head|co-|prime|trade|foreign|defen[cs]e|interior|justice|health|education|energy|home|legal|investment|strategy|people|commercial|scientific|revenue|information|medical|compliance|risk|data|communications|content|sales"
    r"|accounting|administrative|creative|portfolio|independent|non-executive|music|engineering)[ -]?){0,6}"
    r"(?:(?-i:Chief [A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)? Officer)|president|officer|director|manager|engineer|scientist|researcher|professor|chair(?:man|woman|person)?|editor|analyst"
    r"|chief of staff|(?:director|secretary|attorney|inspector|consul)[- ]general|editor-in-chief|counsel|partner|co-founder|founder|minister|secretary|coach|(?<!chief )(?<!president )(?<!director )(?<!keeper )(?<!fielder )(?<!fender )(?<!striker )(?<!winger )(?<!coach )(?<!manager )(?<!founder )(?<!partner )(?<!banker )(?<!lawyer )dean|provost|(?:vice-)?chancellor(?: of the (?-i:Exchequer|Duchy of Lancaster))?|rector|curator|conductor|(?<=[a-z] )assistant(?= [A-Z])|concertmaster|team principal|publisher(?= of (?-i:(?:[Tt]he )?[A-Z]))|captain|board members?|trustee|winger|(?-i:forward(?= [A-Z]))|playmaker|skipper|quarterback|(?:left|right|centre|center|full|wing)[- ]back|point guard|head(?= of the )|governor|ambassador|adviser|advisor|striker|defender"
    r"|midfielder|goalkeeper|head of (?!the\b)(?!(?-i:U\.|[A-Z]{3,} [A-Z]|[A-Z][a-z]+ (?:Chambers|Capital|Group|Labs?|Bank|Studios?|Partners|Media|Entertainment|Signature|University)\b))[a-z]+(?:(?-i:"
    + _MORE
    + r"))?|treasurer|commissioner|(?-i:MD(?= of [A-Z]))|(?:foreign |war |political |media |chief )?correspondent|columnist|bureau chief|(?:film |art |music |book |theat(?:er|re) |restaurant |chief )critic|staff writer|curator"
    r"|(?:design|operations|research|security|finance|police|party|army|policy|legal|marketing|technology|investment|staff|hardware|software|product|content|sales|news|digital|data|communications|engineering|revenue) (?:chief|head)|chief executive|C[EFOT]O|[SEA]?VP))(?![\w-])"
    + rf"(?:(?<=inister) (?:of|for) {FIELD}(?:,? (?:and|&) (?:the )?{FIELD}|, {FIELD})*(?![\\w-])|(?<=ecretary) for {FIELD}(?:,? (?:and|&) {FIELD}|, {FIELD})*(?![\\w-])|{_CAPITALS}| (?:of|for) (?!{_STOP})(?!{_HOUSE})[a-z][a-z-]+{_MORE})?"
)
