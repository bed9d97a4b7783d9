"""What stands beside an English name and tells whether a person or an organisation bears it."""

from __future__ import annotations

import re

MEANS_ORG_BEFORE = re.compile(
    r"(?:\b(?:re)?join(?:s|ed|ing)?|\b(?:left|leav(?:e|es|ing)|quit(?:ting)?|at|from|startup|start-up|firm|company|rival"
    r"|maker|giant|lab|exchange|club|side|shop|bank|fund|manager at|investor|supplier|employer|outfit|unit|subsidiary|operator|consultancy|boutique|house|brand|chain|magazine|newspaper|gallery|museum|chambers|(?:criminal|chancery|commercial|leading) set|advised|founded|co-founded)|\b(?:works?|worked|working|departed|played|plays) (?:for|with)"
    r"|\b(?:co-?found|exit(?:s|ed|ing)?|rejoin(?:s|ed|ing)?|advis[eo]r to|studio|agency|publisher|lender|insurer|broadcaster|retailer"
    r"|developer|brokerage|automaker|network)"
    r"|\b(?:left|leaves|leaving|exits|exited|exiting|quits|quit) [^,.;]{2,50} for"
    r"|\b(?:traded|loaned|dealt|shipped) [^.;]{3,50} to the"
    r"|\b(?:signed|signs) with|\b(?:comes|came|arrives|joins|joined) from"
    r"|\b(?:moved|moves|moving|returned|returns|returning|defected|transferred|back) to|\bleft for|\b(?:heads|heading|headed|bound) (?:to|for)|\b(?:president|chief|head"
    r"|executive|officer|director|founder|chair\w*|dean|CEO|CTO|CFO|board|unit|coach|publisher|editor|owner|boss|provost|rector|treasurer|trustee|curator|governor) of|\b(?:poached|hired|recruited|lured|signed)(?: away)? by|\bsigned for) $"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+['’]s $|\b(?:at|from) [A-Z][a-z]+['’]s $"
)
MEANS_ORG_AFTER = re.compile(
    r"(?:, (?:for example|meanwhile|in turn|too),)?(?: recently| also)? (?:ha[sd] |have |will |plans to |is set to )?(?:also |already |since |recently |now |just )?(?:re(?!sign))?(?:hire[sd]?|appoint(?:s|ed)?(?! (?:to|as|by)\b)|names?|named(?! (?:to|as|by)\b)|poach(?:es|ed)|promote[sd]?(?! (?:to|as|by)\b)|welcome[sd]|announced(?! (?:(?:on|in|last|this|earlier|late) [^,;.]{2,30} )?(?:that )?(?:s?he|his|her|their|himself|herself|themselves)\b)|recruit(?:s|ed)"
    r"|lost(?= [A-Z][a-z]+ [A-Z])|lured|(?:been |is )?(?:hiring|recruiting|poaching)|acquired|launched|tap(?:s|ped)|brought (?:on|in|back)|brings? (?:on|in|back)|bring (?:on|in|back)|land(?:s|ed)(?= [A-Z])|snapp?(?:ed|s) up|re-sign(?:s|ed)|let go|fire[sd]|laid off|said (?:it|its|that it)|sign(?:s|ed)(?! (?:with|for|on|an?|his|her|off)\b)|trade[sd]|waive[sd]?|sack(?:s|ed)|loses|added|expand(?:s|ed)|strengthen(?:s|ed)|boost(?:s|ed))\b"
    r"|['’]s (?:[a-z\d-]+ ){0,4}(?:winger|striker|midfielder|defender|goalkeeper|full-back|left-back|right-back|centre-back|playmaker|executives|employees|researchers|engineers|founders|co-founders)\b|['’]s (?:chief|CEO|head|board|president|new|former|research|team|founder|artificial|AI|chair\w*|director|managing|general counsel|vice|senior|longtime|outgoing|incoming|global|editor|coach|finance chief|(?:[A-Z][\w.]+ ){0,3}(?:Chief|President|CEO|Director|Chairman|Head|Executive)\b)"
    r"|,? (?:an?|the) (?:[\w-]+,? ){0,6}?(?:exchange|startup|company|start-up|lab|firm|maker|university|bank|fund|club|publisher|platform|agency|retailer|lender|insurer|broker|studio|provider)\b"
    r"| (?:head|chief|boss|founder|co-founder|veteran|spokesman|spokeswoman|spokesperson) [A-Z][a-z]+ [A-Z]"
)
MEANS_PERSON_BEFORE = re.compile(
    r"\b(?:names?|named|naming|adding|adds|added|appointing|appoint(?:s|ed)?|hire[sd]?|hiring|poach(?:es|ed)?|promote[sd]?|recruit(?:s|ed)?|tap(?:s|ped)|elect(?:s|ed)"
    r"|fire[sd]|dismiss(?:es|ed)|oust(?:s|ed)|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|told|lured|welcom(?:es|ed|ing)|mak(?:es?|ing)|made|brings?|brought|relieved|sign(?:s|ed)|nominat(?:es|ed)|rehire[sd]?|(?:succeeded|replaced|headed|led|vacated) by|tak(?:es?|ing) over (?:in [A-Z][a-z]+ |on [A-Z][a-z]+ |next [a-z]+ )?from|took over (?:in [A-Z][a-z]+ )?from|(?:appointment|arrival|signing|return|promotion|hiring|hire|recruitment|election|addition|capture|nomination|ouster|firing|exit|loan)s? of|(?:producers|talents|stars|anchors|journalists|hosts|writers|dealmakers|partners|lawyers|bankers|leaders|coaches|players|hires|recruits|arrivals|signings|additions|appointments|departures|stalwarts|veterans|executives|names|figures|people) (?:like|such as|including)) $"
    r"|\b(?:counsel|officer|chief|director|president|manager|chair\w*|head|founder|predecessor|successor)(?: (?:of|for) [^,.;]{2,40})?, $"
    r"|\b(?:executive|banker|dealmaker|lawyer|trader|economist|surgeon|physicist|mathematician|entrepreneur|showrunner|producer"
    r"|presenter|anchor|writer|reporter|critic|columnist|correspondent|publisher|author|silk|expert|specialist|partner|recruit|international|skipper|playmaker|(?:left|right|centre|center|full|wing)[- ]back|conductor|violinist|guard|forward|center|winger|quarterback|pitcher|waived|traded|resignation of|departure of|chief|veteran|vet|exec|insider|lead|leader|boss|alumn(?:us|a)|alum|newcomer|rookie|staffer|aide|(?:veteran|banker|executive|researcher|engineer|scientist|partner|trader|analyst|reporter|editor|journalist|lawyer|manager|director|professor|founder|player|coach|defender|insider|staffer|colleague)s|lawmaker|legislator|senator|mayor|governor|head|laureate|coordinator|trader|analyst|consultant|strategist|marketer|designer|developer|engineer|scientist|researcher|professor|teammate|colleague|rival|coach|owner|GM|secretary|banker) $"
)
MEANS_PERSON_AFTER = re.compile(
    r",? (?:M\.D|Ph\.D|MD|PhD|Pharm\.D|J\.D|CFA|MBA|Esq)\b| (?:—|–|--) (?:the|an?|who|whose|its|a former|formerly)\b|[—–](?:the|an?|who|whose|its|formerly|previously|a former)\b|, (?:who\b|(?:age )?\d\d,|currently|resigned|whose\b|an?\b|(?:the |a |an |its |then )?(?:former|formerly|corporate|regional|group|global|national|chief|head|vice|senior|research|co-?founder|president|interim|acting|associate|assistant|deputy|executive|managing|general|dean|provost|chancellor|chair\w*|known for|another"
    r"|director|professor|engineer|publisher of|previously|formerly|CEO|CTO|CFO)\b)|,? (?:has |have |will |had |to |would |is |was |also |who )*(?:exit(?:s|ed|ing)|tak(?:es?|ing) (?:up|on|over|charge|the helm)|took (?:up|on|over|charge|the helm)|assum(?:es?|ed|ing)|be(?:come|gan)|on (?:his|her) way|[KQ]C\b|swapped|reject(?:s|ed)|spent|agreed to|transfer(?:s|red)|comes? back|came back|(?:from|to) the [A-Z][a-z]+s\b(?! [A-Z])|serves? as|served as|departing|com(?:es|ing) (?:to|from)|notified|averaged|started|oversaw|became|said|says|told|join(?:s|ed|ing)?"
    r"|left|leav(?:e|es|ing)|announced (?:themselves|himself|herself)|made the (?:move|jump|switch)|transitioned to|took on|resign(?:s|ed)?|stepp?(?:s|ed|ing)? down|quit|mov(?:es|ed|ing) to|been|named|appointed|poached"
    r"|sacked|fired|ousted|dismissed|axed|removed|unveiled|elected|selected|chosen|tapped|picked|hired|promoted|in talks|announced (?:(?:on|in|last|this|earlier|late) [^,;.]{2,30} )?(?:that )?(?:s?he|they|his|her)|to lead|to run|to head|succeeds?|replaces?|retire[sd]?|retiring|returns?|returned|departed|signed)\b"
)
TEAM_AFTER = re.compile(
    r" (?:then |also |have |had |later |since |reportedly |officially |quickly |finally )*(?:fired|hired|dismissed|made|promoted|relieved|sacked|drafted|traded|signed|released|waived|named|appointed"
    r"|acquired|claimed|parted|agreed|elevated|poached|lured|interviewed|replaced|brought|started|opened|hope|want|need)\b|['’] (?:new |next |former |former head |interim |head |first |longtime |defen[cs]ive |offensive )*(?:coach|general manager|coordinator|owner|president)\b"
)
"""Behind 'the Falcons': what a club does, and who is its."""
PLAYER = re.compile(
    r"\b(?:striker|midfielder|defender|goalkeeper|winger|forward|full-back|centre-back|center|pitcher) $"
)
FIELD_OF_WORK = re.compile(
    r" (?:[a-z]+(?:ing|ware|ment|tion)s?|business|unit|division|team|products?|strategy)\b"
)
"""Behind a name in 'vice president of Mac hardware': a product, or a field."""
INITIALS = re.compile(
    r"[A-Z]\. [A-Z][a-z]+ [A-Z][a-z]+|(?!J\.P\. Morgan)(?:[A-Z]\.){2,3} [A-Z][a-z]+|[A-Z]\. [A-Z]\. [A-Z][a-z]+"
)
ITS_FIRM = re.compile(
    r"['’]s (?:own |new |former )?(?:[a-z-]+ ){0,2}(?:firm|company|fund|startup|start-up|bank|agency|club|team|business|studio|label|outfit|lab|shop|restaurant)\b"
)
"""Behind whose house something is: 'joined Izzy Cole|'s hedge fund firm'."""
MEANS_ONE_AFTER = re.compile(
    r" (?:has |had )?(?:serves|served) as (?:the |an? |its |interim |acting )?(?:C[EFOT]O|chief|president|chair|head|dean|director|vice|senior|general|managing|executive|editor|partner)\b| said (?:he|she)\b|, (?:who|\d\d,)| (?:began|started|ended|spent|left) (?:his|her)\b|['’]s? (?:hire|resignation|tenure|career|retirement|appointment|decision|departure|exit|replacement)\b"
)
"""What stands behind a surname alone."""
THEIRS = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Tt]hen-|[Cc]urrent) ?$")
ROLE_AND_NAME = re.compile(
    r"(?: [a-z][a-z-]*){0,3} (?:(?:partner|broker|executive|banker|trader|lawyer|researcher|engineer|analyst|director|editor)s|broker|trader|banker|executive|partner|analyst|lawyer|manager|researcher|engineer|employee|veteran"
    r"|president|director|chief|head|editor|reporter|journalist|coach|colleague|dealmaker|economist|strategist|designer"
    r"|producer|star|midfielder|striker|defender|goalkeeper|scientist|CEO|CFO|CTO|COO) [A-Z][a-z]"
)
"""What stands behind the house in 'former Segantii trader Alex Thornbury'."""
