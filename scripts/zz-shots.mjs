import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from './browser.mjs';
import sharp from 'sharp';
const [,, w='768', mode='light', out='/tmp/s', lang='en', ...only]=process.argv;
const paths = only.length?only:['/en/','/en/offices/','/en/guides/','/en/statuses/','/en/contact/','/en/waivers/','/en/waivers/it/','/en/guides/pay-a-fee/','/en/offices/cusco/','/en/statuses/tourist/','/en/closing-days/','/en/fees/','/en/tools/overstay-fine/','/en/statuses/which-status/','/en/statuses/compare/','/en/search/?q=extend','/en/corrections/','/en/glossary/','/en/updates/','/en/about/'];
const b=await chromium.launch({executablePath:findBrowser(),args:CHROMIUM_ARGS});
const c=await b.newContext({viewport:{width:+w,height:1024},colorScheme:mode==='dark'?'dark':'light',forcedColors:mode==='forced'?'active':'none'});
const p=await c.newPage(); let i=0; const shots=[];
for(const x of paths){ const r=await p.goto('http://localhost:4399'+x,{waitUntil:'load'}); if(r.status()>=400) console.log(r.status(),x); await p.waitForTimeout(250); shots.push(await p.screenshot()); }
await b.close();
const W=Math.round(+w*0.62),H=Math.round(1024*0.62);
for(let k=0;k<shots.length;k+=6){const part=await Promise.all(shots.slice(k,k+6).map(s=>sharp(s).resize(W,H,{fit:'fill'}).toBuffer())); await sharp({create:{width:W*3+20,height:H*2+10,channels:3,background:'#f0f'}}).composite(part.map((input,n)=>({input,left:(n%3)*(W+10),top:Math.floor(n/3)*(H+10)}))).png().toFile(`${out}-${k/6}.png`)}
